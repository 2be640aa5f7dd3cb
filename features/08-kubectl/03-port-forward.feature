Feature: A port on one's own machine that leads to one Pod
  kubectl port-forward connects a local port with a port of a Pod, past all Services. It lasts as long as the command and the Pod.

  Background:
    Given the manifest "alpaca-prod.yaml"

  @S2-11
  Scenario: Call it
    When I run:
      """
      ALPACA_POD=$(kubectl get pods -l app=alpaca -o jsonpath='{.items[0].metadata.name}')
      kubectl port-forward $ALPACA_POD 48858:8080 > forwarded &
      sleep 3
      curl -s http://localhost:48858/healthy
      kill $!
      echo
      cat forwarded
      """
    Then the output is:
      """
      ok
      Forwarding from 127.0.0.1:48858 -> 8080
      Forwarding from [::1]:48858 -> 8080
      Handling connection for 48858
      """

  @S2-14
  Scenario: When the Pods are new, so is the name: it has to be asked for again
    When I run:
      """
      ALPACA_POD=$(kubectl get pods -l app=alpaca -o jsonpath='{.items[0].metadata.name}')
      kubectl rollout restart deployment/alpaca-prod
      kubectl rollout status deployment/alpaca-prod
      sleep 40
      kubectl port-forward $ALPACA_POD 48858:8080
      """
    Then the command fails
    And the error output contains "Error from server (NotFound): pods"
    When I run:
      """
      ALPACA_POD=$(kubectl get pods -l app=alpaca -o jsonpath='{.items[0].metadata.name}')
      kubectl port-forward $ALPACA_POD 48858:8080 > forwarded &
      sleep 3
      curl -s http://localhost:48858/ready
      kill $!
      """
    Then the output is:
      """
      ok
      """
