using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Copy;

/// <summary>One side of a copy: a local file, or a file in a Pod (kubectl, pkg/cmd/cp/cp.go extractFileSpec, filespec.go).</summary>
/// <param name="Namespace">Empty for the namespace of the call.</param>
/// <param name="Pod">Empty for a local file.</param>
/// <param name="File">Without a trailing slash.</param>
internal sealed record FileSpec(string Namespace, string Pod, string File)
{
    public bool IsRemote => Pod.Length > 0;

    /// <exception cref="CommandFailedException">The text is not <c>[[namespace/]pod:]file/path</c>.</exception>
    public static FileSpec ParseOrThrow(string text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return new FileSpec(string.Empty, string.Empty, WithoutSlash(text));
        }

        var file = WithoutSlash(text[(colon + 1)..]);
        return text[..colon].Split('/') switch
        {
            [{ Length: > 0 } pod] => new FileSpec(string.Empty, pod, file),
            [var name, var pod] => new FileSpec(name, pod, file),
            _ => throw new CommandFailedException("filespec must match the canonical format: [[namespace/]pod:]file/path"),
        };
    }

    // A root alone becomes empty, and is then refused as an empty path.
    private static string WithoutSlash(string path) => path.Length > 0 && path[^1] == '/' ? path[..^1] : path;
}
