using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>What every reader is told about protection: that it was applied and how, never to which figure or why.</summary>
internal static class ProtectionText
{
    public static string Of(ProtectedReport report, Language language)
    {
        string minimum = NumberText.Format(report.MinimumCount, language);
        string width = NumberText.Format(Math.Max(1, report.MinimumCount - 1), language);
        string hidden = FigureText.Hidden(language);
        return (language == Language.English
            ? $"No figure above zero in this report rests on fewer than {minimum} persons. Where a figure could tell something about individuals, by itself or together with others, it says “{hidden}”. Figures are protected together: no hidden number is a sum or difference of shown ones, and adding and subtracting two or three shown numbers never leaves a few persons. Between the limits that the shown numbers set for a hidden one, {width} or more always lie. A table or a picture of which no number can be shown is left out, and words say so." + Zeros(report, language)
            : $"Inget tal över noll i rapporten vilar på färre än {minimum} personer. Där ett tal kan avslöja något om enskilda, ensamt eller tillsammans med andra, står det ”{hidden}”. Talen skyddas tillsammans: inget dolt tal är en summa eller skillnad av visade tal, och två eller tre visade tal som läggs ihop och dras ifrån varandra lämnar aldrig några få personer. Mellan de gränser som de visade talen sätter för ett dolt tal är det alltid minst {width}. En tabell eller bild som inte kan visa något tal utelämnas, och det står i ord." + Zeros(report, language)) + Earlier(report, language);
    }

    private static string Zeros(ProtectedReport report, Language language) => (report.Zeros, language) switch
    {
        (ZeroRule.Protect, Language.English) => " A number of nobody is hidden as one of a few is, and so is a number beside its whole when both are the same.",
        (ZeroRule.Protect, _) => " Ett tal som inte räknar någon döljs som ett tal om några få, och det gör också ett tal bredvid sin helhet när de är lika stora.",
        (_, Language.English) => " What is not protected: that nobody in a group, or everybody, has something in common. A zero, and a number as large as its whole, tell that about everybody in the group, also when the group is small.",
        _ => " Vad som inte skyddas: att ingen i en grupp, eller alla, har något gemensamt. En nolla, och ett tal som är lika stort som sin helhet, säger det om alla i gruppen, också när gruppen är liten.",
    };

    private static string Earlier(ProtectedReport report, Language language)
    {
        if (report.EarlierReports == 0)
            return "";
        string count = NumberText.Format(report.EarlierReports, language);
        bool isOne = report.EarlierReports == 1;
        string[] dates = [.. report.EarlierDays.Select(day => DateText.Format(day, language))];
        string and = language == Language.English ? " and " : " och ";
        string days = dates.Length == 0 ? "" : dates.Length == 1 ? dates[0] : string.Join(", ", dates[..^1]) + and + dates[^1];
        return language == Language.English
            ? $" {count} earlier {(isOne ? "report that is" : "reports that are")} out {(isOne ? "was" : "were")} taken into account{(days.Length > 0 ? $", about the time up to {days}" : "")}: a number that would differ from an earlier one by a few persons is not shown."
            : $" Hänsyn är tagen till {count} {(isOne ? "tidigare rapport" : "tidigare rapporter")} som är ute{(days.Length > 0 ? $", om tiden till och med {days}" : "")}: ett tal som skulle skilja sig från ett tidigare med några få personer visas inte.";
    }
}
