using Apache.Arrow;
using Samverkan.Analysis.Cohorts;

namespace Samverkan.Analysis.Parquet;

/// <summary>A column of the table of persons: how it is written, and how it is read into a row.</summary>
/// <param name="Column">Name, type and meaning.</param>
/// <param name="Write">Makes the cells of the chosen rows of a cohort.</param>
/// <param name="Read">Puts a cell into a row; <see langword="null"/> when what stands there cannot be.</param>
internal sealed record ParticipantColumn(
    TableColumn Column, Func<Cohort, IReadOnlyList<int>, IArrowArray> Write, Func<CohortRow, IArrowArray, int, CohortRow?> Read);
