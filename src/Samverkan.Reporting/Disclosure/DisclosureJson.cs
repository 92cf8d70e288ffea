using System.Text.Json;
using System.Text.Json.Serialization;
using Samverkan.Core.Files;

namespace Samverkan.Reporting.Disclosure;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CodeJsonConverter<ZeroRule>), typeof(CodeJsonConverter<CandidateOrder>), typeof(CodeJsonConverter<CellState>), typeof(CodeJsonConverter<BoundsKind>), typeof(CodeJsonConverter<ProtectionMethod>)],
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DisclosureCertificate))]
[JsonSerializable(typeof(TablesManifest))]
internal sealed partial class DisclosureJson : JsonSerializerContext;
