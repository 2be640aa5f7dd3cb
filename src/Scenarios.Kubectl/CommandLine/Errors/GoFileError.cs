using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.CommandLine.Errors;

/// <summary>File errors in the words of Go's syscall package.</summary>
internal static class GoFileError
{
    public static string Of(FileError error) => error switch
    {
        FileError.NotFound => "no such file or directory",
        FileError.AccessDenied => "permission denied",
        FileError.Exists => "file exists",
        FileError.IsDirectory => "is a directory",
        FileError.NotDirectory => "not a directory",
        FileError.NotEmpty => "directory not empty",
        FileError.NotText => FileErrorText.Of(error),
        _ => "read-only file system",
    };
}
