using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>Reads the text of a file that a flag names.</summary>
internal static class FileText
{
    /// <param name="path">The path as typed; <c>-</c> for standard input.</param>
    /// <exception cref="CommandFailedException">It cannot be read.</exception>
    public static async Coroutine<string> Read(CommandCall call, string path)
    {
        if (path == "-")
        {
            return await ReadAll(call.Context.Input);
        }

        var text = call.Context.Files.Read(FilePath.Resolve(call.Context.WorkingDirectory, path));
        return text.Value ?? throw new CommandFailedException($"open {path}: {GoFileError.Of(text.Error!.Value)}");
    }

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
