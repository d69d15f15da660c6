from reports.language.english import ENGLISH

RUSSIAN = ENGLISH
