/** Functions of Go templates and of Prometheus's (template/template.go of version 3.14). */
export const templateFunctions: ReadonlySet<string> = new Set(
    `and or not len index slice print printf println html js urlquery call eq ne lt le gt ge
    query first label value strvalue args reReplaceAll safeHtml match title toUpper toLower graphLink tableLink
    sortByLabel stripPort stripDomain humanize humanize1024 humanizeDuration humanizePercentage humanizeTimestamp toTime
    toDuration now pathPrefix externalURL parseDuration urlQueryEscape tmpl`.split(/\s+/),
);

export const keywords: ReadonlySet<string> = new Set(
    "if else end range with define block template break continue".split(" "),
);
