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
        return language == Language.English
            ? $"No figure above zero in this report rests on fewer than {minimum} persons. Where a figure could tell something about individuals, by itself or together with others, it says “{hidden}”. Figures are protected together: no hidden number is a sum or difference of shown ones, and adding and subtracting two or three shown numbers never leaves a few persons. Between the limits that the shown numbers set for a hidden one, {width} or more always lie. A table or a picture of which no number can be shown is left out, and words say so. What is not protected: a zero tells something about everybody in its group."
            : $"Inget tal över noll i rapporten vilar på färre än {minimum} personer. Där ett tal kan avslöja något om enskilda, ensamt eller tillsammans med andra, står det ”{hidden}”. Talen skyddas tillsammans: inget dolt tal är en summa eller skillnad av visade tal, och två eller tre visade tal som läggs ihop och dras ifrån varandra lämnar aldrig några få personer. Mellan de gränser som de visade talen sätter för ett dolt tal är det alltid minst {width}. En tabell eller bild som inte kan visa något tal utelämnas, och det står i ord. Vad som inte skyddas: en nolla säger något om alla i sin grupp.";
    }
}
