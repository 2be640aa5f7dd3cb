using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Text;

/// <summary>An operand opened for reading: a file, or standard input for <c>-</c>.</summary>
internal static class InputFile
{
    /// <summary>The input, or why it cannot be read.</summary>
    public static (ITextInput? Input, FileError? Error) Open(ProgramContext context, string operand)
    {
        if (operand is "-" or "/dev/stdin")
        {
            return (context.Input, null);
        }

        switch (operand)
        {
            case "/dev/zero" or "/dev/full" when context.Files.KindOf(operand) == FileKind.Device:
                return (DeviceInput.OfZeros(), null);
            case "/dev/urandom" or "/dev/random" when context.Files.KindOf(operand) == FileKind.Device:
                var chance = context.Simulation.Random($"{operand} {context.Process.Id}");
                return (DeviceInput.OfNoise(chance.Next), null);
        }

        var text = context.Files.Read(FilePath.Resolve(context.WorkingDirectory, operand));
        return text.Value is null ? (null, text.Error) : (new TextSource(text.Value), null);
    }

    /// <summary>The operands, or standard input when there are none.</summary>
    public static IReadOnlyList<string> Or(IReadOnlyList<string> operands) => operands.Count == 0 ? ["-"] : operands;

    /// <summary>As many bytes as are asked for, or fewer where there are no more.</summary>
    public static async Coroutine<string> ReadBytes(ITextInput input, long count)
    {
        var text = new System.Text.StringBuilder();
        for (var left = count; left > 0 && await input.Read() is { } piece;)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(piece);
            var length = (int)Math.Min(bytes.Length, left);
            text.Append(length == bytes.Length ? piece : System.Text.Encoding.UTF8.GetString(bytes, 0, length));
            left -= length;
        }

        return text.ToString();
    }

    /// <summary>All that an input brings.</summary>
    public static async Coroutine<string> ReadAll(ITextInput input)
    {
        var text = new System.Text.StringBuilder();
        while (await input.Read() is { } piece)
        {
            text.Append(piece);
        }

        return text.ToString();
    }
}
