using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;
using NodaTime;

namespace Samverkan.Analysis.Parquet;

/// <summary>Values into Arrow's arrays and out of them; what is missing is null in both.</summary>
internal static class Cells
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IArrowArray Of(IEnumerable<int?> values)
    {
        Int32Array.Builder cells = new();
        foreach (int? value in values)
            _ = value is { } known ? cells.Append(known) : cells.AppendNull();
        return cells.Build();
    }

    public static IArrowArray Of(IEnumerable<bool?> values)
    {
        BooleanArray.Builder cells = new();
        foreach (bool? value in values)
            _ = value is { } known ? cells.Append(known) : cells.AppendNull();
        return cells.Build();
    }

    public static IArrowArray Of(IEnumerable<string?> values)
    {
        StringArray.Builder cells = new();
        foreach (string? value in values)
            _ = value is null ? cells.AppendNull() : cells.Append(value);
        return cells.Build();
    }

    public static IArrowArray Of(IEnumerable<LocalDate?> values)
    {
        Date32Array.Builder cells = new();
        foreach (LocalDate? value in values)
            _ = value is { } known ? cells.Append(known.ToDateOnly()) : cells.AppendNull();
        return cells.Build();
    }

    public static IArrowArray Of(IEnumerable<IEnumerable<int>> values)
    {
        ListArray.Builder cells = new(Int32Type.Default);
        Int32Array.Builder within = (Int32Array.Builder)cells.ValueBuilder;
        foreach (IEnumerable<int> value in values)
        {
            cells.Append();
            foreach (int one in value)
                within.Append(one);
        }

        return cells.Build();
    }

    /// <summary>A column without rows.</summary>
    public static IArrowArray None(IArrowType type) => type switch
    {
        Int32Type => Of(System.Array.Empty<int?>()),
        BooleanType => Of(System.Array.Empty<bool?>()),
        Date32Type => Of(System.Array.Empty<LocalDate?>()),
        ListType => Of(System.Array.Empty<IEnumerable<int>>()),
        _ => Of(System.Array.Empty<string?>()),
    };

    public static int? IntAt(IArrowArray cells, int row) => ((Int32Array)cells).GetValue(row);

    public static bool? BoolAt(IArrowArray cells, int row) => ((BooleanArray)cells).GetValue(row);

    // The array's own text is read wherever the offsets point, also outside of it: in a broken file that ends the process. Its bytes are held within bounds.
    public static string? TextAt(IArrowArray cells, int row)
    {
        ReadOnlySpan<byte> text = ((StringArray)cells).GetBytes(row, out bool isMissing);
        return isMissing ? null : Strict.GetString(text);
    }

    public static LocalDate? DateAt(IArrowArray cells, int row) =>
        ((Date32Array)cells).GetDateOnly(row) is { } date ? LocalDate.FromDateOnly(date) : null;

    public static IEnumerable<int?> ListAt(IArrowArray cells, int row)
    {
        if (cells.IsNull(row))
            yield break;
        Int32Array within = (Int32Array)((ListArray)cells).GetSlicedValues(row);
        for (int i = 0; i < within.Length; i++)
            yield return within.GetValue(i);
    }
}
