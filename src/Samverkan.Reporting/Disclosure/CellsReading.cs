using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What came of reading a file of cells: the cells, or what is wrong.</summary>
/// <param name="Cells">The cells, or <see langword="null"/> when anything is wrong.</param>
/// <param name="Findings">What is wrong, in the order of the file.</param>
public sealed record CellsReading(InnerCells? Cells, ImmutableArray<Finding> Findings);
