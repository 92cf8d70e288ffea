using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>Staff were trained. At least one of principle and subject is told.</summary>
/// <param name="Participants">How many members of staff took part, from 0.</param>
/// <param name="Principle">The horizontal principle (<i>horisontell princip</i>) that it was about, when it was about one.</param>
/// <param name="Subject">What it was about, in free text.</param>
public sealed record TrainingHeld(int Participants, HorizontalPrinciple? Principle = null, string? Subject = null)
    : ProgrammeEvent("trainingHeld");
