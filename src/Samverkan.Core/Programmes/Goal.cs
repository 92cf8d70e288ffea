using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>A goal (<i>mål</i>) of a programme, and how far it can be assessed.</summary>
/// <param name="Id">The key.</param>
/// <param name="Level">Whom it is about.</param>
/// <param name="Kind">What it promises.</param>
/// <param name="Text">The goal in our own words.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Informant">Who says so.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Goal(GoalId Id, GoalLevel Level, GoalKind Kind, LocalizedText Text, CountingUnit Unit, Informant Informant, SourceReference Source)
{
    /// <summary>The track that it is about; <see langword="null"/> for the whole programme.</summary>
    public TrackId? Track { get; init; }

    /// <summary>The persons it is about; <see langword="null"/> for all participants, or where it is not about persons.</summary>
    public Criterion? Population { get; init; }

    /// <summary>Which of them count; <see langword="null"/> where nothing in the records of persons can tell.</summary>
    public Criterion? Numerator { get; init; }

    /// <summary>Which event of the programme's own log is counted; <see langword="null"/> where it is about persons.</summary>
    public GovernanceKind? Counts { get; init; }

    /// <summary>The level that is enough; <see langword="null"/> when the source sets none.</summary>
    public GoalThreshold? Threshold { get; init; }

    /// <summary>That the level or the unit can be read in more than one way; <see langword="null"/> when it cannot.</summary>
    public GoalChoice? Choice { get; init; }

    /// <summary>Why the goal cannot be judged as reached or not; <see langword="null"/> when it can.</summary>
    public NotAssessableReason? NotAssessable { get; init; }

    /// <summary>How the figures that we show relate to the goal, where they are our choice; <see langword="null"/> otherwise.</summary>
    public LocalizedText? Proxy { get; init; }

    /// <summary>The same goal in the readings that a host has chosen.</summary>
    /// <param name="options">The chosen readings by option.</param>
    public Goal With(IReadOnlyDictionary<OptionName, string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        GoalReading? reading = Choice is { } choice && options.TryGetValue(choice.Option, out string? name) ? choice.Find(name) : null;
        return this with
        {
            Population = Population?.With(options),
            Numerator = Numerator?.With(options),
            Threshold = reading?.Threshold ?? Threshold,
            Unit = reading?.Unit ?? Unit,
        };
    }
}
