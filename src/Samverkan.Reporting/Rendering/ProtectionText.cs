using Samverkan.Core.Vocabulary;
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
            ? $"No figure above zero in this report rests on fewer than {minimum} persons. Where a figure could tell something about individuals, by itself or together with others, it says “{hidden}”. Figures are protected together: no hidden number is a sum or difference of shown ones, and adding and subtracting two or three shown numbers never leaves a few persons. Between the limits that the shown numbers set for a hidden one, {width} or more always lie. A table or a picture of which no number can be shown is left out, and words say so. What is not protected: a zero tells something about everybody in its group."
            : $"Inget tal över noll i rapporten vilar på färre än {minimum} personer. Där ett tal kan avslöja något om enskilda, ensamt eller tillsammans med andra, står det ”{hidden}”. Talen skyddas tillsammans: inget dolt tal är en summa eller skillnad av visade tal, och två eller tre visade tal som läggs ihop och dras ifrån varandra lämnar aldrig några få personer. Mellan de gränser som de visade talen sätter för ett dolt tal är det alltid minst {width}. En tabell eller bild som inte kan visa något tal utelämnas, och det står i ord. Vad som inte skyddas: en nolla säger något om alla i sin grupp.") + Earlier(report, language);
    }

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
