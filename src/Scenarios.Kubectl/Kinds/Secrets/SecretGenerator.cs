using System.Text;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Secrets;

/// <summary>The Secrets of <c>kubectl create secret</c> (kubectl, pkg/cmd/create/create_secret.go, create_secret_docker.go).</summary>
internal static class SecretGenerator
{
    /// <param name="type">Empty for none: the server then sets Opaque.</param>
    public static Secret Generate(string name, string @namespace, string type, IReadOnlyDictionary<string, string> entries)
    {
        var encoded = entries.Select(static entry => new KeyValuePair<string, string>(entry.Key, Encode(entry.Value)));
        return Typed.New<Secret>() with { Metadata = Typed.Metadata(name, @namespace), Data = Typed.Map(encoded), Type = type };
    }

    /// <summary>The content of a <c>kubernetes.io/dockerconfigjson</c> Secret, which is not an API object.</summary>
    public static string DockerConfig(string server, string user, string password, string email)
    {
        var entry = new ObjectBuilder()
            .AddIfSet("username", user)
            .AddIfSet("password", password)
            .AddIfSet("email", email)
            .Add("auth", Encode($"{user}:{password}"))
            .ToObject();
        return JsonWriter.WriteCompact(ObjectValue.Of(("auths", ObjectValue.Of((server, entry)))), FieldOrder.AsWritten);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
