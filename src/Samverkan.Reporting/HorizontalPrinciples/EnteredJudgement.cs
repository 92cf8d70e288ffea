using NodaTime;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>The overall judgement of a list of criteria, as a person has entered it. There is no other way to have one.</summary>
/// <param name="List">The key of the list.</param>
/// <param name="Judgement">The judgement.</param>
/// <param name="Motivation">Why.</param>
/// <param name="By">Who judged, by office.</param>
/// <param name="On">The day.</param>
public sealed record EnteredJudgement(ProvisionId List, ChecklistAnswer Judgement, LocalizedText Motivation, LocalizedText By, LocalDate On);
