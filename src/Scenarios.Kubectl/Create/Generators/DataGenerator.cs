using System.Text;
using Scenarios.Api.Serialization;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>ConfigMaps and Secrets of <c>kubectl create</c>: names and the entries they hold.</summary>
internal static class DataGenerator
{
    public static ObjectValue ConfigMap(string name, string @namespace, IReadOnlyDictionary<string, string> entries) =>
        TypedFields.Begin("v1", "ConfigMap", TypedFields.Metadata(name, @namespace))
            .AddIfSet("data", TypedFields.SortedMap(entries))
            .ToObject();

    /// <param name="type">Empty for none: the server makes it Opaque.</param>
    public static ObjectValue Secret(string name, string @namespace, string type, IReadOnlyDictionary<string, string> entries)
    {
        var encoded = entries.Select(entry => new KeyValuePair<string, string>(entry.Key, Encode(entry.Value)));
        return TypedFields.Begin("v1", "Secret", TypedFields.Metadata(name, @namespace))
            .AddIfSet("data", TypedFields.SortedMap(encoded))
            .AddIfSet("type", type)
            .ToObject();
    }

    /// <summary>The content of a <c>kubernetes.io/dockerconfigjson</c> Secret (create_secret_docker.go).</summary>
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
