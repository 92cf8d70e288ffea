using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>What must be known of a whole definition before its parts can be checked against each other.</summary>
internal sealed class DefinitionContext
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProgrammeOption> options = new(StringComparer.Ordinal);
    private readonly List<Action> later = [];

    /// <summary>A key that no other part of the same kind may have.</summary>
    public T? Key<T>(ObjectReader reader, string kind)
        where T : Slug, ISlug<T>
    {
        T? key = reader.Key<T>("id");
        OnlyOnce(reader, "id", key, kind);
        return key;
    }

    /// <summary>Notes a key that no other part of the same kind may have.</summary>
    public void OnlyOnce(ObjectReader reader, string member, Slug? key, string kind)
    {
        if (key is not null && !keys.Add($"{kind} {key.Value}"))
            reader.Refuse(member, ProgrammeCodes.DuplicateId.With());
    }

    /// <summary>Keys of provisions that stand earlier in the file.</summary>
    public ImmutableArray<ProvisionId> EarlierKeys(ObjectReader reader, string member)
    {
        ImmutableArray<ProvisionId> earlier = reader.Keys<ProvisionId>(member, required: false);
        foreach (ProvisionId key in earlier)
        {
            if (!keys.Contains($"provision {key.Value}"))
                later.Add(() => reader.Refuse(member, keys.Contains($"provision {key.Value}") ? ProgrammeCodes.OrderTurned.With() : ProgrammeCodes.UnknownReference.With()));
        }

        return earlier;
    }

    /// <summary>A key of a provision.</summary>
    public ProvisionId? Provision(ObjectReader reader) => Key<ProvisionId>(reader, "provision");

    /// <summary>Notes that a member refers to another part of the definition.</summary>
    public void Refers(ObjectReader reader, string member, Slug? to, string kind)
    {
        if (to is not null)
            later.Add(() => RefuseUnless(keys.Contains($"{kind} {to.Value}"), reader, member, ProgrammeCodes.UnknownReference.With()));
    }

    /// <summary>Notes that a part is a choice between the readings of an option.</summary>
    public void Chooses(ObjectReader reader, string optionMember, string member, OptionName option, ImmutableArray<string> readings) =>
        later.Add(() =>
        {
            if (!options.TryGetValue(option.Value, out ProgrammeOption? known))
                reader.Refuse(optionMember, ProgrammeCodes.UnknownOption.With());
            else
                RefuseUnless(SameNames(known, readings), reader, member, ProgrammeCodes.ReadingsDiffer.With(Names(known)));
        });

    /// <summary>Notes every choice inside a criterion.</summary>
    public void Chooses(ObjectReader reader, string member, Criterion? criterion)
    {
        if (criterion is null)
            return;
        if (criterion is Choice choice)
        {
            Chooses(reader, member, member, choice.Option, [.. choice.Readings.Select(static reading => reading.Value)]);
            later.Add(() =>
            {
                if (options.TryGetValue(choice.Option.Value, out ProgrammeOption? known))
                    RefuseUnless(string.Equals(known.Default, choice.Default, StringComparison.Ordinal), reader, member, ProgrammeCodes.DefaultNotAmongReadings.With(known.Default));
            });
        }

        foreach (Criterion part in criterion.Parts)
            Chooses(reader, member, part);
    }

    /// <summary>Takes up an option.</summary>
    public void Explains(ProgrammeOption option) => options.TryAdd(option.Name.Value, option);

    /// <summary>Notes that phases lie within days.</summary>
    public static void Within(ObjectReader reader, DatePeriod inner, DatePeriod outer)
    {
        bool within = inner.Start >= outer.Start && (outer.End is null || inner.End <= outer.End);
        RefuseUnless(within, reader, "from", ProgrammeCodes.PhaseOutside.With(outer.ToString()));
    }

    /// <summary>Does what had to wait for the whole definition.</summary>
    public void Finish()
    {
        foreach (Action check in later)
            check();
    }

    private static void RefuseUnless(bool holds, ObjectReader reader, string member, Refusal refusal)
    {
        if (!holds)
            reader.Refuse(member, refusal);
    }

    private static bool SameNames(ProgrammeOption option, ImmutableArray<string> readings) =>
        option.Readings.Select(static reading => reading.Name).Order(StringComparer.Ordinal).SequenceEqual(readings.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string Names(ProgrammeOption option) => string.Join(", ", option.Readings.Select(static reading => reading.Name));
}
