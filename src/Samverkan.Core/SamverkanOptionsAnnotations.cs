using Microsoft.Extensions.Options;

namespace Samverkan.Core;

/// <summary>Checks the annotations of <see cref="SamverkanOptions"/>; generated, so that trimming keeps it.</summary>
[OptionsValidator]
internal sealed partial class SamverkanOptionsAnnotations : IValidateOptions<SamverkanOptions>;
