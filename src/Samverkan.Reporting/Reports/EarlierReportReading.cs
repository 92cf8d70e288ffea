using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>What came of reading the folder of an earlier report.</summary>
/// <param name="Report">The report; <see langword="null"/> when there are findings.</param>
/// <param name="Findings">What is wrong with the file.</param>
public sealed record EarlierReportReading(EarlierReport? Report, ImmutableArray<Finding> Findings);
