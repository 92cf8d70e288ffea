using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>What came of reading a programme's definition.</summary>
/// <param name="Programme">The programme, or <see langword="null"/> when there is any finding: nothing is half-read.</param>
/// <param name="Findings">All that is wrong, in the order of the file's parts.</param>
public sealed record ProgrammeReading(Programme? Programme, ImmutableArray<Finding> Findings);
