using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core;

/// <summary>An indicator set that the host has added, read at most once.</summary>
internal sealed class IndicatorSetRegistration
{
    private readonly Lazy<(IndicatorSet? Set, ImmutableArray<string> Failures)> _read;

    private IndicatorSetRegistration(Func<(IndicatorSet?, ImmutableArray<string>)> read) => _read = new(read);

    /// <summary>The set; <see langword="null"/> when it does not hold.</summary>
    public IndicatorSet? Set => _read.Value.Set;

    /// <summary>What is wrong with it, in English.</summary>
    public ImmutableArray<string> Failures => _read.Value.Failures;

    public static IndicatorSetRegistration Of(IndicatorSet set) => new(() =>
    {
        ImmutableArray<Refusal> refusals = IndicatorSetRules.Check(set);
        return (refusals.IsEmpty ? set : null, [.. refusals.Select(r => $"{set}: {r.Code.Id}: {r.Explain(Language.English)}, {r.Expected(Language.English)}")]);
    });

    public static IndicatorSetRegistration OfFile(string path) => new(() =>
    {
        if (DefinitionFile.Read(path) is not { } bytes)
            return (null, [OptionCodes.Say(OptionCodes.IndicatorSetUnreadable.With(Path.GetFileName(path)))]);
        var findings = new FindingList(Path.GetFileName(path));
        IndicatorSet? set = IndicatorSetReader.Read(bytes, findings);
        return (set, [.. findings.ToImmutable().Select(static f => f.Format(Language.English))]);
    });
}
