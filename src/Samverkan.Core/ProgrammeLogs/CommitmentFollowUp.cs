using NodaTime;
using Samverkan.Core.Programmes;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>Something that a programme has promised for a horizontal principle, and how far it has come.</summary>
/// <param name="Commitment">The promise.</param>
/// <param name="Assessed">What was last said; <see langword="null"/> when nobody has said anything, which is not the same as not done.</param>
/// <param name="On">The day of that; <see langword="null"/> when nobody has said anything.</param>
public sealed record CommitmentFollowUp(Commitment Commitment, CommitmentAssessed? Assessed, LocalDate? On);
