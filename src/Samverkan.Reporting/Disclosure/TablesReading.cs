using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What came of reading a folder of published tables: the tables, or what is wrong.</summary>
/// <param name="Tables">The tables, or <see langword="null"/> when anything is wrong.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record TablesReading(PublishedTables? Tables, ImmutableArray<Finding> Findings);
