using NodaTime;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>A service that is missing (<i>insats som saknas</i>), and what became of the proposal of it.</summary>
/// <param name="Proposed">What was proposed.</param>
/// <param name="On">The day on which it was proposed.</param>
/// <param name="Answer">What became of it; <see langword="null"/> when nobody has answered.</param>
/// <param name="AnsweredOn">The day of the answer; <see langword="null"/> when there is none.</param>
public sealed record MissingService(MissingServiceProposed Proposed, LocalDate On, ProposalAnswer? Answer, LocalDate? AnsweredOn);
