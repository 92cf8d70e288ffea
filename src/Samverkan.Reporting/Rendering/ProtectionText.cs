using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>What every reader is told about protection: that it was applied and how, never to which figure or why.</summary>
internal static class ProtectionText
{
    public static string Of(ProtectedReport report, Language language)
    {
        string minimum = NumberText.Format(report.MinimumCount, language);
        string hidden = FigureText.Hidden(language);
        return language == Language.English
            ? $"No figure above zero in this report rests on fewer than {minimum} persons. Where a figure could tell something about individuals, by itself or together with others, it says “{hidden}”. Figures are protected together: no hidden number is a sum or difference of shown ones, and adding and subtracting two or three shown numbers never leaves a few persons. What is not yet protected: the shown numbers can tell between which limits a hidden number lies, also closer limits than {minimum}, and a zero tells something about everybody in its group."
            : $"Inget tal över noll i rapporten vilar på färre än {minimum} personer. Där ett tal kan avslöja något om enskilda, ensamt eller tillsammans med andra, står det ”{hidden}”. Talen skyddas tillsammans: inget dolt tal är en summa eller skillnad av visade tal, och två eller tre visade tal som läggs ihop och dras ifrån varandra lämnar aldrig några få personer. Vad som ännu inte skyddas: de visade talen kan säga mellan vilka gränser ett dolt tal ligger, även snävare än {minimum}, och en nolla säger något om alla i sin grupp.";
    }
}
