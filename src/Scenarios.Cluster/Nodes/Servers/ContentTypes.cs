namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>Content types by file name, as nginx's mime.types has them.</summary>
internal static class ContentTypes
{
    public static string Of(string path)
    {
        var dot = path.LastIndexOf('.');
        return (dot < 0 ? string.Empty : path[(dot + 1)..]) switch
        {
            "html" or "htm" => "text/html",
            "css" => "text/css",
            "js" => "application/javascript",
            "json" => "application/json",
            "txt" => "text/plain",
            "xml" => "text/xml",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            _ => "application/octet-stream",
        };
    }
}
