using System.Collections.Immutable;
using System.Text.Json;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Files;

/// <summary>A value that is not what it should be, on its way out of a converter. Never leaves the reader of a file; never echoes input.</summary>
internal sealed class BrokenValueException(RefusalCode code, params ImmutableArray<string> arguments) : JsonException
{
    public Refusal Refusal { get; } = code.With(arguments);
}
