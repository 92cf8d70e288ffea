using NodaTime;

namespace Samverkan.Cli;

/// <summary>A clock that stands still: work on a file is done as of the file, not as of the hour of the run.</summary>
/// <param name="now">The instant at which it stands.</param>
internal sealed class FixedClock(Instant now) : IClock
{
    /// <inheritdoc/>
    public Instant GetCurrentInstant() => now;
}
