using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Kubectl.Kinds.Secrets;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create secret tls</c> (kubectl, pkg/cmd/create/create_secret_tls.go).</summary>
internal sealed class CreateTlsSecret : CreateSubcommand
{
    public override string Name => "tls";

    public override string Usage => "NAME --cert=path/to/cert/file --key=path/to/key/file [--dry-run=server|client|none]";

    public override string Summary => "Create a TLS secret";

    protected override string Noun => "secret";

    protected override string FailurePrefix(CommandCall call) => "failed to create secret ";

    protected override FlagSet AddFlags(FlagSet flags) => flags.Text("cert").Text("key").Boolean("append-hash");

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace)
    {
        var (certificatePath, keyPath) = (call.Flags.Text("cert"), call.Flags.Text("key"));
        if (certificatePath.Length == 0 || keyPath.Length == 0)
        {
            throw new CommandFailedException("key and cert must be specified");
        }

        var (certificate, key) = (Read(call, certificatePath), Read(call, keyPath));
        KeyPairCheck.Run(certificate, key);
        var entries = new SortedList<string, string>(StringComparer.Ordinal) { ["tls.crt"] = certificate, ["tls.key"] = key };
        return new(KeyValueFlags.Named(call, SecretGenerator.Generate(name, @namespace, "kubernetes.io/tls", entries).Object));
    }

    private static string Read(CommandCall call, string path)
    {
        var text = call.Context.Files.Read(FilePath.Resolve(call.Context.WorkingDirectory, path));
        return text.Value ?? throw new CommandFailedException($"Cannot read file {path}, open {path}: {GoFileError.Of(text.Error!.Value)}");
    }
}
