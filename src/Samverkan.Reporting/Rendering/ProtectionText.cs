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
            ? $"No figure above zero in this report rests on fewer than {minimum} persons. Where a figure could tell something about individuals, by itself or together with others, it says “{hidden}”. All figures are protected together, and the whole was attacked as a reader could before it was published."
            : $"Inget tal över noll i rapporten vilar på färre än {minimum} personer. Där ett tal kan avslöja något om enskilda, ensamt eller tillsammans med andra, står det ”{hidden}”. Alla tal skyddas tillsammans, och helheten angreps så som en läsare skulle kunna göra innan den gavs ut.";
    }
}
