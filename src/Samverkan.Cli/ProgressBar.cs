using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>How far work has come, on standard error: only on a terminal, and only when the work takes more than a second.</summary>
/// <param name="host">Where it is shown, and what time it is.</param>
/// <param name="steps">The number of steps.</param>
[Mutable("It moves on as the work does; one work at a time tells it.")]
internal sealed class ProgressBar(ToolHost host, int steps) : IDisposable
{
    private const int Width = 24;

    private static readonly Duration Patience = Duration.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Instant _began = host.Clock.GetCurrentInstant();
    private Timer? _timer;
    private string _step = "";
    private int _begun;
    private int _shown;

    /// <summary>Begins the next step.</summary>
    /// <param name="step">What is done in it, in a word or two.</param>
    public void Tell(string step)
    {
        if (!host.IsTerminal)
            return;
        lock (_gate)
        {
            (_step, _begun) = (step, _begun + 1);
            // A step may itself take long, so that nobody would tell.
            _timer ??= new Timer(_ => Show(), null, Patience.ToTimeSpan(), Patience.ToTimeSpan());
        }

        Show();
    }

    /// <summary>Takes the bar away, so that what was done can be told.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _timer?.Dispose();
            _timer = null;
            if (_shown > 0)
                host.Error.Write($"\r{new string(' ', _shown)}\r");
            _shown = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Show()
    {
        lock (_gate)
        {
            if (_timer is null || host.Clock.GetCurrentInstant() - _began < Patience)
                return;
            int filled = Width * (_begun - 1) / steps;
            string line = FormattableString.Invariant($"[{new string('#', filled)}{new string('.', Width - filled)}] {_begun}/{steps} {_step}");
            host.Error.Write($"\r{line.PadRight(_shown)}");
            _shown = line.Length;
        }
    }
}
