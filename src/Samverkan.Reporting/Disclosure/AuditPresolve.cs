using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The first part of an attack: what follows without elimination. Inner cells under a published zero are zero; a figure with one
/// unknown inner cell gives it; and so on until nothing new follows.
/// </summary>
internal sealed class AuditPresolve
{
    private readonly List<AuditEquation>[] _of;
    private readonly AuditEquation?[] _cause;
    private readonly bool _infersZeros;

    /// <param name="system">What a reader knows.</param>
    /// <param name="infersZeros">Whether nothing left of a sum tells that its parts are zero; otherwise sums are only added and subtracted.</param>
    public AuditPresolve(PublishedSystem system, bool infersZeros = true)
    {
        _infersZeros = infersZeros;
        System = system;
        Known = new long?[system.InnerCount];
        _of = new List<AuditEquation>[system.InnerCount];
        _cause = new AuditEquation?[system.InnerCount];
        foreach (ImmutableArray<Term> relation in system.Relations)
            Equations.Add(new AuditEquation(null, relation, 0));
        Dictionary<ImmutableArray<Term>, AuditEquation> byColumn = new(ColumnComparer.Instance);
        foreach (PublishedCell cell in system.Cells)
        {
            if (cell.Value is not { } value)
                continue;
            AuditEquation equation = new(cell.Id, cell.Column, value);
            if (byColumn.TryAdd(cell.Column, equation))
                Equations.Add(equation);
            else if (byColumn[cell.Column].Total != value)
                IsConsistent = false;
        }

        foreach (AuditEquation equation in Equations)
        {
            foreach (Term term in equation.Column)
                (_of[term.Inner] ??= []).Add(equation);
        }
    }

    public PublishedSystem System { get; }

    public List<AuditEquation> Equations { get; } = [];

    public long?[] Known { get; }

    public bool IsConsistent { get; private set; } = true;

    public void Run()
    {
        Queue<AuditEquation> ready = new();
        foreach (AuditEquation equation in Equations)
        {
            if (equation.Unknown <= 1 || TellsZeros(equation))
                ready.Enqueue(equation);
        }

        while (ready.TryDequeue(out AuditEquation? equation))
        {
            if (equation.Unknown == 0)
            {
                IsConsistent &= equation.Left == 0;
                continue;
            }

            bool zeros = TellsZeros(equation);
            if (!zeros && equation.Unknown > 1)
                continue;
            if (zeros)
                equation.ZeroParts = [.. equation.Column.Where(term => Known[term.Inner] is null)];
            foreach (Term term in equation.Column)
            {
                if (Known[term.Inner] is not null)
                    continue;
                long value = zeros ? 0 : Math.DivRem(equation.Left, term.Weight, out long rest) + (rest == 0 ? 0 : Fraction());
                IsConsistent &= value >= 0;
                Known[term.Inner] = value;
                _cause[term.Inner] = equation;
                foreach (AuditEquation other in _of[term.Inner])
                {
                    other.Resolve(term.Inner, value);
                    if (other.Unknown <= 1 || TellsZeros(other))
                        ready.Enqueue(other);
                }
            }
        }
    }

    /// <summary>The unknown part of a column, and what is known of it.</summary>
    public (List<Term> Unknown, long Constant) Split(ImmutableArray<Term> column)
    {
        List<Term> unknown = [];
        long constant = 0;
        foreach (Term term in column)
        {
            if (Known[term.Inner] is { } value)
                constant += value * term.Weight;
            else
                unknown.Add(term);
        }

        return (unknown, constant);
    }

    /// <summary>
    /// The sums of inner cells that were found to be zero on the way to what is known of a column, and so gave it away.
    /// </summary>
    public HashSet<ImmutableArray<Term>> ZeroSumsBehind(ImmutableArray<Term> column)
    {
        HashSet<ImmutableArray<Term>> sums = new(ColumnComparer.Instance);
        HashSet<AuditEquation> seen = [];
        Stack<int> inners = new(column.Select(static term => term.Inner));
        while (inners.TryPop(out int inner))
        {
            if (_cause[inner] is not { } cause || !seen.Add(cause))
                continue;
            if (cause.ZeroParts is { Length: > 0 } zeros)
                sums.Add(zeros);
            foreach (Term term in cause.Column)
                inners.Push(term.Inner);
        }

        return sums;
    }

    private bool TellsZeros(AuditEquation equation) => _infersZeros && equation.TellsZeros;

    private long Fraction()
    {
        IsConsistent = false;
        return 0;
    }
}
