using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>One criterion of a list.</summary>
/// <param name="Id">The key, unique among all lists in the box.</param>
/// <param name="Text">The criterion, in our own words.</param>
/// <param name="Evidence">What could show it.</param>
public sealed record ListedCriterion(ProvisionId Id, LocalizedText Text, LocalizedText Evidence);
