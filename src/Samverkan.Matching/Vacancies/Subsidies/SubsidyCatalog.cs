using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies.Subsidies;

/// <summary>
/// The forms of subsidised employment as dated data with sources. It tells who may qualify and why; it decides no subsidy. What no source that we have speaks of is not there.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class SubsidyCatalog
{
    private static readonly Lazy<SubsidyCatalog> Shipped = new(ReadShipped);

    /// <summary>Creates a catalogue.</summary>
    /// <param name="version">The version of the data.</param>
    /// <param name="rules">The rules; of one form on one day the first holds (a file with two is refused by <see cref="SubsidyCatalogReader"/>).</param>
    public SubsidyCatalog(string version, ImmutableArray<SubsidyRule> rules)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        Version = version;
        Rules = rules.IsDefault ? [] : rules;
    }

    /// <summary>The Swedish forms in the box.</summary>
    public static SubsidyCatalog Swedish => Shipped.Value;

    /// <summary>The version of the data.</summary>
    public string Version { get; }

    /// <summary>The rules in the order of the file.</summary>
    public ImmutableArray<SubsidyRule> Rules { get; }

    /// <summary>The rules that hold on a day, each form once.</summary>
    /// <param name="on">The day.</param>
    public ImmutableArray<SubsidyRule> On(LocalDate on) => [.. Rules.Where(rule => rule.Validity.Contains(on)).DistinctBy(static rule => rule.Form)];

    /// <summary>Puts every form of a day beside what is known of a person.</summary>
    /// <param name="facts">What the reader may see of the person. What is missing is unknown, never a no.</param>
    /// <param name="on">The day.</param>
    /// <returns>Those that the person may qualify for first, then those that cannot be told, then the others; each in the order of the file.</returns>
    public ImmutableArray<SubsidyOption> Assess(FactTimeline facts, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. On(on).Select(rule => new SubsidyOption(rule, rule.WhoMayQualify.Assess(facts, on), [.. rule.Amounts.Where(amount => amount.Validity.Contains(on))]))
                .OrderBy(static option => option.Verdict.Value switch { Truth.True => 0, Truth.Unknown => 1, _ => 2 }),
        ];
    }

    /// <summary>The version.</summary>
    public override string ToString() => $"SubsidyCatalog {Version}";

    private static SubsidyCatalog ReadShipped()
    {
        const string Name = "Samverkan.Matching.Vacancies.Subsidies.sweden.json";
        using Stream stream = typeof(SubsidyCatalog).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException("The subsidies are not in the library.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        FindingList findings = new(Name);
        return SubsidyCatalogReader.Read(bytes, findings) ?? throw new InvalidOperationException(string.Join('\n', findings.ToImmutable().Select(static finding => finding.Format(Language.English))));
    }
}
