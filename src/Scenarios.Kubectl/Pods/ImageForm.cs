using System.Text.RegularExpressions;

namespace Scenarios.Kubectl.Pods;

/// <summary>The format of image names: the grammar of distribution/reference, <c>[domain[:port]/]path[:tag][@digest]</c>.</summary>
internal static class ImageForm
{
    private static readonly Regex Form = new(
        @"^((?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*(?::[0-9]+)?/)?"
        + @"[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?"
        + "(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$",
        RegexOptions.CultureInvariant | RegexOptions.ECMAScript,
        TimeSpan.FromSeconds(1));

    public static bool IsValid(string image) => Form.IsMatch(image);
}
