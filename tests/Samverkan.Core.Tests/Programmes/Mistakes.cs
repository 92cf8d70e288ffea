namespace Samverkan.Core.Tests.Programmes;

/// <summary>
/// One deliberate mistake for each code that a definition can raise. An edit replaces the first occurrence of a text in a sound
/// definition; § in the replacement marks where the finding must point.
/// </summary>
public static class Mistakes
{
    public sealed record Mistake(string Code, string Programme, bool SchemaSeesIt, params (string Old, string New)[] Edits)
    {
        public override string ToString() => $"{Code} in {Programme}";
    }

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("SAM1002", "insikt", true, ("\"formatVersion\": 1", "\"formatVersion\": §,")),
        new("SAM1004", "insikt", false, ("\"formatVersion\": 1,", "\"formatVersion\": 1, §\"formatVersion\": 1,")),
        new("SAM1006", "insikt", true, ("\"purpose\": {", "§\"porpose\": 1, \"purpose\": {")),
        new("SAM1007", "stockholmskraften", true, ("{\n      \"status\": \"submitted\",", "§{")),
        new("SAM1008", "stockholmskraften", true, ("\"teams\": 2", "\"teams\": §\"2\"")),
        new("SAM1009", "stockholmskraften", true, ("\"kind\": \"pilot\"", "\"kind\": §\"pylot\"")),
        new("SAM1010", "stockholmskraften", true, ("\"everyMonths\": 3", "\"everyMonths\": §0")),
        new("SAM1010", "stockholmskraften", true, ("\"everyMonths\": 3", "\"everyMonths\": §2.5")),
        new("SAM1011", "stockholmskraften", true, ("\"2024-11-01\"", "§\"1 November\"")),
        new("SAM1011", "stockholmskraften", false, ("\"2024-11-01\"", "§\"2024-11-31\"")),
        new("SAM1012", "stockholmskraften", false, ("\"2024-08-31\"", "§\"2023-08-31\"")),
        new("SAM1013", "stockholmskraften", true, ("\"sk-w1\"", "§\"SK W1\"")),
        new("SAM1014", "stockholmskraften", true, ("\"Stockholmskraften\"", "§\"\"")),
        new("SAM1016", "lumena", true, ("\"samverkan-programme\"", "§\"samverkan-programmes\"")),
        new("SAM1017", "lumena", true, ("\"formatVersion\": 1", "\"formatVersion\": §2")),
        new("SAM1019", "arbetsprovning", true, ("\"amount\": 15807524", "\"amount\": §-1")),
        new("SAM1020", "stockholmskraften", true, ("\"0180\"", "§\"180\"")),
        new("SAM1301", "lumena", true, ("\"kind\": \"fact\"", "\"kind\": §\"feeling\"")),
        new("SAM1302", "lumena", false, ("\"far-from-labour-market\"", "§\"far-from-anything\"")),
        new("SAM1303", "lumena", false, ("\"far-from-labour-market\"", "§\"birth-date\"")),
        new("SAM1401", "stockholmskraften", false, ("\"sk-p2\"", "§\"sk-p1\"")),
        new("SAM1402", "arbetsprovning", false, ("\"from\": \"2011-12-01\",\n      \"to\": \"2012-02-29\"", "\"from\": §\"2011-11-30\",\n      \"to\": \"2012-02-29\"")),
        new("SAM1402", "arbetsprovning", false, ("\"from\": \"2014-06-01\",\n          \"to\": \"2014-06-30\",\n          \"source\"", "\"from\": §\"2012-02-29\",\n          \"to\": \"2014-06-30\",\n          \"source\"")),
        new("SAM1403", "stockholmskraften", false, ("\"party\": \"sk-p6\"", "\"party\": §\"sk-p99\"")),
        new("SAM1403", "stockholmskraften", false, ("\"after\": [\n        \"sk-m2\"", "\"after\": §[\n        \"sk-m99\"")),
        new("SAM1404", "insikt", false, ("\"default\": \"continuous\",\n      \"because\"", "\"default\": §\"sometimes\",\n      \"because\"")),
        new("SAM1405", "arbetsprovning", false, ("\"option\": \"july-closure\",\n      \"readings\": [\n        {\n          \"name\": \"weeks-27-30\"", "\"option\": \"july-closure\",\n      \"readings\": §[\n        {\n          \"name\": \"week-27\"")),
        new("SAM1406", "arbetsprovning", false, ("\"option\": \"july-closure\"", "\"option\": §\"august-closure\"")),
        new("SAM1407", "insikt", true, ("\n  ],\n  \"openQuestions\"", ",{\"name\":\"x\",\"question\":{\"sv\":\"a\",\"en\":\"a\"},\"readings\":§[{\"name\":\"y\",\"text\":{\"sv\":\"a\",\"en\":\"a\"},\"source\":{\"document\":\"d\"}}],\"default\":\"y\",\"because\":{\"sv\":\"a\",\"en\":\"a\"},\"source\":{\"document\":\"d\"}}\n  ],\n  \"openQuestions\"")),
        new("SAM1408", "stockholmskraften", false, ("\"id\": \"sk-g0\"", "\"id\": §\"sk-g0\""), ("\"notAssessable\": \"outsideProgramme\",", "")),
        new("SAM1409", "stockholmskraften", false, ("\"after\": [\n        \"sk-m2\"", "\"after\": §[\n        \"sk-m4\"")),
        new("SAM1410", "stockholmskraften", false, ("\"parties\": [", "\"parties\": §["), ("\"owner\",", "")),
        new("SAM1411", "arbetsprovning", false, ("\"support\": {\n      \"amount\": 8871470", "\"support\": §{\n      \"amount\": 15807525")),
        new("SAM1413", "stockholmskraften", false, ("\"daysAfter\": 30", "\"daysAfter\": §60")),
        new("SAM1412", "stockholmskraften", false, ("\"notAssessable\": \"noThreshold\"", "\"threshold\": {\"kind\": \"all\"}, \"notAssessable\": §\"noThreshold\"")),
        new("SAM1414", "arbetsprovning", false, ("\"numerator\": {\n        \"kind\": \"fact\",\n        \"fact\": \"answer:ap-participant/could-influence\"", "\"numerator\": §{\n        \"kind\": \"fact\",\n        \"fact\": \"answer:ap-participant/could-influense\"")),
        new("SAM1415", "arbetsprovning", false, ("\"numerator\": {\n        \"kind\": \"fact\",\n        \"fact\": \"answer:ap-participant/could-influence\"", "\"numerator\": §{\n        \"kind\": \"fact\",\n        \"fact\": \"answer:ap-work-trial-social-worker/knows-client-needs\"")),
    ];
}
