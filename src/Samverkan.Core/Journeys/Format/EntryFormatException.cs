using System.Collections.Immutable;
using System.Text.Json;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Format;

/// <summary>A field that does not hold what it should, on its way out of a converter. Never leaves the reader; never echoes input.</summary>
internal sealed class EntryFormatException(RefusalCode code, params ImmutableArray<string> arguments) : JsonException
{
    public Refusal Refusal { get; } = code.With(arguments);
}
