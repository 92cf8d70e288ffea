using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Samverkan.Core.Progression;

namespace Samverkan.Core;

/// <summary>Checks what annotations cannot: the clock, the time zone, and the indicator sets and forms that the host has added.</summary>
internal sealed class SamverkanOptionsRules(IServiceProviderIsService services, IEnumerable<IndicatorSetRegistration> added, IEnumerable<FormRegistration> forms) : IValidateOptions<SamverkanOptions>
{
    public ValidateOptionsResult Validate(string? name, SamverkanOptions options)
    {
        var failures = new List<string>();
        if (!services.IsService(typeof(IClock)))
            failures.Add(OptionCodes.Say(OptionCodes.MissingClock.With()));
        if (!string.IsNullOrEmpty(options.TimeZone) && DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.TimeZone) is null)
            failures.Add(OptionCodes.Say(OptionCodes.UnknownTimeZone.With()));
        failures.AddRange(added.SelectMany(static r => r.Failures));
        ImmutableArray<IndicatorSet> sets =
        [
            .. IndicatorSetCatalog.Shipped.Concat(added.Select(static r => r.Set).OfType<IndicatorSet>()).OrderBy(static s => s.Id).ThenBy(static s => s.Version),
        ];
        if (IndicatorSetCatalog.FirstDuplicate(sets) is { } duplicate)
            failures.Add(OptionCodes.Say(OptionCodes.IndicatorSetTwice.With(duplicate.ToString())));
        else
            failures.AddRange(IndicatorSetCatalog.CheckVersions(sets).Select(OptionCodes.Say));
        failures.AddRange(FormRegistration.Check(forms));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
