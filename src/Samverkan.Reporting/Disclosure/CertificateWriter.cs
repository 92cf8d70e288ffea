using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

internal static class CertificateWriter
{
    public static DisclosureCertificate Write(CellSystem system, DisclosureOptions options, SuppressionPattern pattern, ImmutableArray<AuditedCell> audited, string software)
    {
        ImmutableArray<CertifiedCell>.Builder hidden = ImmutableArray.CreateBuilder<CertifiedCell>();
        int published = 0;
        Dictionary<string, AuditedCell> bounds = audited.ToDictionary(static cell => cell.Id, StringComparer.Ordinal);
        for (int i = 0; i < system.Cells.Length; i++)
        {
            OutputCell cell = system.Cells[i];
            if (pattern.States[i] == CellState.Published)
                published += cell.Implied || cell.IsElsewhere ? 0 : 1;
            else
                hidden.Add(new CertifiedCell(cell.Id, pattern.States[i], cell.Value, pattern.Reasons[i].Protects, Words(cell, pattern.Reasons[i], options))
                {
                    Lower = bounds.GetValueOrDefault(cell.Id)?.Lower,
                    Upper = bounds.GetValueOrDefault(cell.Id)?.Upper,
                    Bounds = bounds.GetValueOrDefault(cell.Id)?.Bounds ?? BoundsKind.None,
                });
        }

        ImmutableArray<Witness> witnesses = pattern.Witnesses();
        CertificateParameters parameters = new("suppress", options.MinimumCount, options.Zeros, options.Order);
        return new DisclosureCertificate(software, parameters, published, hidden.DrainToImmutable(), pattern.Order, witnesses, system.InnerNames(witnesses));
    }

    private static LocalizedText Words(OutputCell cell, CellReason reason, DisclosureOptions options)
    {
        string minimum = options.MinimumCount.ToString(CultureInfo.InvariantCulture);
        string count = cell.Contributors.ToString(CultureInfo.InvariantCulture);
        LocalizedText words = reason.Kind switch
        {
            ReasonKind.Small => new($"Färre än minsta antalet {minimum}: bakom siffran står {count}.", $"Fewer than the minimum of {minimum}: {count} stand behind the figure."),
            ReasonKind.Zero => new("Noll, och nollor skyddas.", "Zero, and zeros are protected."),
            ReasonKind.Decided when cell.Rule is { } rule => rule,
            ReasonKind.Decided => new("Bestämt i förväg att cellen döljs.", "Decided beforehand to be hidden."),
            ReasonKind.Released => new("För få har tillkommit eller fallit bort sedan siffran publicerades förra gången.", "Too few have come or gone since the figure was published before."),
            ReasonKind.HiddenEarlier => new("Dold i en tidigare publicering om samma personer, och förblir det.", "Hidden in an earlier release about the same persons, and stays so."),
            ReasonKind.Widens => new($"Håller isär gränserna för {string.Join("; ", reason.Protects)}.", $"Keeps the bounds apart of {string.Join("; ", reason.Protects)}."),
            ReasonKind.SoleContributor => new(
                $"Skyddar {string.Join("; ", reason.Protects)} mot den som är ensam i en annan dold cell.",
                $"Protects {string.Join("; ", reason.Protects)} from whoever is alone in another hidden cell."),
            ReasonKind.Withheld => new(
                $"Hålls inne eftersom för få personer finns: annars blir gränserna för snäva för {string.Join("; ", reason.Protects)}.",
                $"Withheld since there are too few persons: the bounds would be too narrow for {string.Join("; ", reason.Protects)}."),
            ReasonKind.HoldsKeptZero => new("En nolla som skulle visa att en dold del också är noll.", "A zero that would tell that a hidden part is zero too."),
            _ => reason.Protects.IsEmpty
                ? new("Skulle tillsammans med andra siffror visa att dolda delar är noll.", "Would, with other figures, tell that hidden parts are zero.")
                : new($"Skyddar {string.Join("; ", reason.Protects)}.", $"Protects {string.Join("; ", reason.Protects)}."),
        };
        return cell.Implied
            ? new($"Publiceras inte själv men kan räknas ut av läsaren. {words.Swedish}", $"Not published itself, but a reader can compute it. {words.English}")
            : words;
    }
}
