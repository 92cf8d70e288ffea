using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting;

/// <summary>How a host wants its reports. Set once, when the host starts.</summary>
public sealed class ReportingOptions
{
    /// <summary>How figures are protected before anybody sees them.</summary>
    public DisclosureOptions Disclosure { get; } = new();
}
