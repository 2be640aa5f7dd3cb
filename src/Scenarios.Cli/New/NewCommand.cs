using System.CommandLine;
using Scenarios.Cli.Output;

namespace Scenarios.Cli.New;

/// <summary><c>scenarios new DIR</c>: creates a first feature, ready to run. Never overwrites.</summary>
internal static class NewCommand
{
    /// <summary>The default place of <c>scenarios run</c>, so that the new folder can be run from inside and outside.</summary>
    private const string FeatureFile = "features/first.feature";
    private const string ManifestFile = "fixtures/web.yaml";

    private const string Feature = """
        Feature: My first scenario
          Three Pods behind one address.

          Scenario: Requests to a Service spread over its Pods
            Given the manifest "web.yaml"
            When I run "kubectl get deployment web"
            Then the output shows:
              | NAME | READY | UP-TO-DATE | AVAILABLE |
              | web  | 3/3   | 3          | 3         |
            When I curl "http://web" 300 times
            Then the responses spread evenly across 3 Pods

        """;

    private const string Manifest = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: 3
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: nginx
                  image: nginx:1.27
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector:
            app: web
          ports:
            - port: 80

        """;

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to create." };
        var command = new Command("new", "Create a first feature, ready to run.") { folder };
        command.SetAction(result => Write(result.GetRequiredValue(folder)));
        return command;
    }

    private static int Write(string folder)
    {
        (string Path, string Text)[] files = [(Path.Combine(folder, FeatureFile), Feature), (Path.Combine(folder, ManifestFile), Manifest)];
        if (files.FirstOrDefault(static file => File.Exists(file.Path)) is { Path: { } taken })
        {
            Console.Error.WriteLine($"scenarios new: {taken} already exists; nothing was written.");
            return ExitCode.WrongInput;
        }

        var made = new MadePaths();
        try
        {
            foreach (var (path, text) in files)
            {
                made.Write(path, text.ReplaceLineEndings("\n"));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            made.Remove();
            Console.Error.WriteLine($"scenarios new: {folder}: {exception.Message}");
            return ExitCode.WrongInput;
        }

        Console.WriteLine($"Made {Path.Combine(folder, FeatureFile)} and {Path.Combine(folder, ManifestFile)}.");
        var typed = TypedText.OneLine(folder);
        Console.WriteLine($"Run them: scenarios run {typed}");
        if (Path.GetFullPath(folder) != Directory.GetCurrentDirectory())
        {
            Console.WriteLine($"or:       cd {typed}; scenarios run");
        }

        return ExitCode.Success;
    }
}
