using Samverkan.Core.Journeys;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Progression;

/// <summary>One rater's part of a wave.</summary>
/// <param name="Rater">Who rates.</param>
/// <param name="State">How it stands.</param>
/// <param name="Form">The form; of several in one window the last. <see langword="null"/> when there is none.</param>
/// <param name="DaysFromDue">Days from the due day to the form, negative when early; <see langword="null"/> without a form.</param>
public sealed record WaveForm(RaterRole Rater, WaveState State, Measurement? Form, int? DaysFromDue)
{
    /// <summary>Whether there is a form.</summary>
    public bool IsDone => Form is not null;

    /// <summary>Rater and state; never an answer.</summary>
    public override string ToString() => $"{Rater}: {State}";
}
