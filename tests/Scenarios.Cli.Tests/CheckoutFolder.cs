namespace Scenarios.Cli.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class CheckoutFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Scenarios.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("These tests run inside the repository: Scenarios.sln was not found above them.");
    }
}
