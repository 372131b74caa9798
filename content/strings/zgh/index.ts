import about from './about.json' with { type: 'json' };
import charter from './charter.json' with { type: 'json' };
import contact from './contact.json' with { type: 'json' };
import embed from './embed.json' with { type: 'json' };
import events from './events.json' with { type: 'json' };
import exit from './exit.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import followUp from './follow-up.json' with { type: 'json' };
import footer from './footer.json' with { type: 'json' };
import guide from './guide.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import hours from './hours.json' with { type: 'json' };
import invest from './invest.json' with { type: 'json' };
import itinerary from './itinerary.json' with { type: 'json' };
import kit from './kit.json' with { type: 'json' };
import language from './language.json' with { type: 'json' };
import languages from './languages.json' with { type: 'json' };
import nav from './nav.json' with { type: 'json' };
import notFound from './not-found.json' with { type: 'json' };
import offices from './offices.json' with { type: 'json' };
import offline from './offline.json' with { type: 'json' };
import openData from './open-data.json' with { type: 'json' };
import organisations from './organisations.json' with { type: 'json' };
import preview from './preview.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import resources from './resources.json' with { type: 'json' };
import satisfaction from './satisfaction.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import service from './service.json' with { type: 'json' };
import site from './site.json' with { type: 'json' };
import territories from './territories.json' with { type: 'json' };
import translation from './translation.json' with { type: 'json' };
import weekdays from './weekdays.json' with { type: 'json' };

export const zgh = {
  about,
  charter,
  contact,
  embed,
  events,
  exit,
  figures,
  followUp,
  footer,
  guide,
  home,
  hours,
  invest,
  itinerary,
  kit,
  language,
  languages,
  nav,
  notFound,
  offices,
  offline,
  openData,
  organisations,
  preview,
  reports,
  resources,
  satisfaction,
  search,
  service,
  site,
  territories,
  translation,
  weekdays,
};
