using Microsoft.Extensions.Options;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting;

/// <summary>Checks the options of reporting when the host starts; each failure begins with its code.</summary>
internal sealed class ReportingOptionsRules : IValidateOptions<ReportingOptions>
{
    public ValidateOptionsResult Validate(string? name, ReportingOptions options)
    {
        string[] failures = [.. options.Disclosure.Validate().Select(static refusal =>
            $"{refusal.Code.Id}: {refusal.Explain(Language.English)}, {refusal.Expected(Language.English)}")];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
