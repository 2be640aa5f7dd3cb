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

        var path = FilePath.Resolve(context.WorkingDirectory, operand);
        if (DeviceInput.Open(context.Files, path, context.Simulation) is { } device)
        {
            return (device, null);
        }

        var text = context.Files.Read(path);
        return text.Value is null ? (null, text.Error) : (new TextSource(text.Value), null);
    }

    /// <summary>The operands, or standard input when there are none.</summary>
    public static IReadOnlyList<string> Or(IReadOnlyList<string> operands) => operands.Count == 0 ? ["-"] : operands;

    /// <summary>Reads as many bytes as requested, or fewer at the end of the input.</summary>
    public static async Coroutine<string> ReadBytes(ITextInput input, long count)
    {
        if (input is DeviceInput device)
        {
            device.IsBounded = true;
        }

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

    /// <summary>Reads the whole input.</summary>
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
