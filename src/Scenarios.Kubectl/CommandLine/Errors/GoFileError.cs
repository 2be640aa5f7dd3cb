using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.CommandLine.Errors;

/// <summary>File errors in the words of Go's syscall package: those of strerror(3) in lower case.</summary>
internal static class GoFileError
{
    public static string Of(FileError error) => error == FileError.NotText
        ? FileErrorText.Of(error)
        : FileErrorText.Of(error).ToLowerInvariant();
}
