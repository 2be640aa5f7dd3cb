Feature: Tokens of service accounts
  A program that talks to the API signs in as a service account, with a token. Who it is says nothing of what it may do: that is given by roles.

  Since the book: a service account has no Secret with a token any more. One asks for a token that expires (`kubectl create token`), or makes such a Secret.

  @S4-09
  Scenario: There were dozens of Secrets in kube-system
    When I run "kubectl -n kube-system get secret"
    Then the output does not contain "service-account-token"
